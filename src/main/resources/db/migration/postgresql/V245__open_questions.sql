-- A body lists the questions of its own that no muhtar has answered, among millions of requests.
create index request_with_open_question on request (holder) where question is not null;

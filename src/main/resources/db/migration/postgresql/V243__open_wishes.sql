-- MİGM's home page counts the wishes for extra time that it has not answered, among millions of requests.
create index request_with_open_wish on request (extra_time) where extra_time = 'WISHED';

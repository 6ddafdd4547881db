-- Staff search for parts of words. Without the extension, or the right to create it, the search finds the same,
-- only later: it reads the requests from the newest on.
do $$
begin
  create extension if not exists pg_trgm;
  create index request_of_words on request using gin (search_fold gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'No index for words of requests: %', sqlerrm;
end
$$;

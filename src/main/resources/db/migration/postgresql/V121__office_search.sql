-- Officers search for parts of words. Without the extension, or the right to create it, the search finds the same,
-- only later. V071 has brought the extension.
do $$
begin
  create index muhtarlik_of_words on muhtarlik using gin (search_fold gin_trgm_ops);
  create index muhtar_of_words on muhtar using gin ((' ' || name_fold) gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'No index for words of offices and muhtars: %', sqlerrm;
end
$$;

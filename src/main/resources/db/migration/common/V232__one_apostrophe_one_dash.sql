-- Typed text is stored and folded with one kind of apostrophe and dash (domain.md §4). What was stored before is brought to
-- the same form, or a search that folds today's way would not find it.
update request set search_fold = translate(search_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where search_fold <> translate(search_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update muhtar set name_fold = translate(name_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where name_fold <> translate(name_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update muhtarlik set name_fold = translate(name_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where name_fold <> translate(name_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update muhtarlik set search_fold = translate(search_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where search_fold <> translate(search_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update organization_unit set name = translate(name, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where name <> translate(name, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update organization_unit set long_name = translate(long_name, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where long_name <> translate(long_name, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update organization_unit set name_fold = translate(name_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where name_fold <> translate(name_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update staff_account set search_fold = translate(search_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where search_fold <> translate(search_fold, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');
update onboarding_unit set name = translate(name, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------')
  where name <> translate(name, '’‘`´‛′ʹʻʼʽ＇–—‐‑‒―−', '''''''''''''''''''''''-------');

package tr.mbs.request;

/** What a muhtar says of a result: "Bu sonuç işinize yaradı mı?" */
public enum Usefulness {
  YES,
  PARTLY,
  NO
}

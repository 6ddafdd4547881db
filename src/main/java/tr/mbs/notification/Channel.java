package tr.mbs.notification;

/** The way by which a message reaches a person. */
public enum Channel {
  SMS,
  EMAIL
}

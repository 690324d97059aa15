package leadwise.review;

import java.io.IOException;

/// The store could not do what it was asked for; what was entered is still in memory.
public final class ReviewStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    /// Why, as far as a reader can do something about it.
    public enum Reason {
        DISK_FULL,
        /// The store's folder is not there.
        FOLDER_GONE,
        /// The store's folder or its disk is read-only for this user.
        NOT_ALLOWED,
        /// Another process holds the review, or has gone on with it.
        HELD_BY_ANOTHER,
        /// Anything else; the cause tells.
        OTHER
    }

    private final Reason reason;

    public ReviewStoreException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    ReviewStoreException(Reason reason, IOException cause) {
        super(cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

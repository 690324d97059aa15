package leadwise.review;

/// Something in the store is not what this program writes.
final class MalformedReviewException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedReviewException(String reason) {
        super(reason);
    }

    MalformedReviewException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package leadwise.evaluate;

/// Is told what a suite is at.
@FunctionalInterface
public interface SuiteProgress {

    /// Nobody wants to know.
    SuiteProgress NONE = _ -> Progress.NONE;

    /// Another part begins.
    ///
    /// @param what for people: "leadwise 2.0.0: PTB-XL fold 10"
    /// @return is told how far that part is, if it goes recording by recording
    Progress begins(String what);
}

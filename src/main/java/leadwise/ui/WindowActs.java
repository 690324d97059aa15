package leadwise.ui;

import leadwise.review.Verdict;

/// What the window can be asked for, by a button, a menu or a key.
interface WindowActs {

    void open();

    /// Asks how many counts one millivolt has, and reads the file again.
    void readCounts();

    /// Asks for the sample rate of a file that states none, and reads the file again.
    void readRate();

    /// Takes the gain of the file again.
    void readAsFileSays();

    /// Reads the file again as it was read before.
    void readAgain();

    void showKeys();

    void showAbout();

    void showSettings();

    /// Opens the card that measures the screen.
    void showCalibration();

    void showGuide();

    /// Hides the patient, or shows him again.
    void togglePatient();

    void showHealth();

    /// Another filter for the drawing.
    void nextFilter();

    /// Opens what the file itself says.
    void showFileFacts();

    void beginTyping();

    /// Puts the cursor into the field for a statement of the reader's own.
    void beginReading();

    /// Puts the cursor into the comment.
    void beginComment();

    /// Confirms the review and shows the next recording.
    void confirmAndNext();

    /// Takes the label of that rank, from 1, into the reading.
    void takeRanked(int rank, Verdict verdict);

    /// Shows the ranking that is covered while the reader reads first.
    void uncover();

    void compare();

    /// Explains the number of the chosen label.
    void explain();

    /// Takes the explanation away, or stops it.
    void leaveExplanation();

    void undo();

    void redo();

    /// Shows the pages of a report.
    void report();

    /// Copies the review and a picture of the ECG.
    void copyReport();
}

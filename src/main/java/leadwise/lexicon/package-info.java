/// What an ECG can be said to show: statements with their names, abbreviations, what is seen on the
/// paper and codes, read from a file, looked up and searched.
///
/// It must not know how text becomes numbers, which statements a model was trained on, or screens.
package leadwise.lexicon;

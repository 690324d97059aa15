/// Philips ECG XML, also called Sierra ECG: one XML file, its rhythm as Base64, mostly compressed.
///
/// It knows the document's elements and the compression XLI. It must not know other formats, what a
/// lead is used for, or who asked.
package leadwise.io.philips;

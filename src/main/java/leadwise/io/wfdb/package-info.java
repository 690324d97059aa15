/// WFDB records: a text header and the signal files that it names.
///
/// It knows the header's grammar and the packing of samples. It must not know other formats, what a
/// lead is used for, or who asked.
package leadwise.io.wfdb;

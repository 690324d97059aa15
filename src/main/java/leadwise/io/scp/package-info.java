/// SCP-ECG files (EN 1064): a table of pointers and the sections that it names.
///
/// It knows the sections, their checksums and the three ways in which they pack a rhythm. It must
/// not know other formats, what a lead is used for, or who asked.
package leadwise.io.scp;

/// ISHNE Holter files: a binary header, a block of free text, then interleaved 16-bit samples.
///
/// It knows the header and the samples. It must not know other formats, what a lead is used for, or
/// who asked.
package leadwise.io.ishne;

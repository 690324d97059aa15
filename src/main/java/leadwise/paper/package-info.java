/// ECG paper in millimetres: which lead stands where, which samples are drawn, and the painters
/// that draw them with a pen.
///
/// It must not know what the pen writes on: no toolkit, no pixels but [Pen#dotsPerMm()], no files.
package leadwise.paper;

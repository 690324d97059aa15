/// The composition root: the one place that knows everything, so that nothing else has to.
package leadwise.app;

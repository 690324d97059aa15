/// What one label's number depends on: asked for with a key, shown below the paper and on it.
///
/// It must not know the other panels.
package leadwise.ui.explain;

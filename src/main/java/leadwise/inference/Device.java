package leadwise.inference;

/// Where the encoders are asked to run.
public enum Device {
    /// The GPU where one can be used, else the CPU.
    AUTO,
    CPU,
    CUDA
}

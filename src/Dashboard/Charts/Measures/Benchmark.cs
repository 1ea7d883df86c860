namespace Dashboard.Charts.Measures;

/// <summary>What single parts are judged against: the value of all of them together, and how far single answers lie from it.</summary>
/// <param name="Value">The value of the whole, in the measure's unit.</param>
/// <param name="Deviation">The standard deviation of one answer, in the same unit; of n answers it is this ÷ √n.</param>
public sealed record Benchmark(double Value, double Deviation);

using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>One measured figure beside its target.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much, in <paramref name="Unit"/>; less is better, but where <see cref="IsFloor"/> says otherwise.</param>
/// <param name="Unit">s, ms, MB (a million bytes) or what is counted.</param>
/// <param name="Target">What it should stay below, or reach; null where nothing is promised.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Target)
{
    /// <summary>Whether more is better, and the target the least that will do.</summary>
    public bool IsFloor { get; init; }

    /// <summary>The plainest way of doing the same work, measured in the same run in the same unit; null where there is none.</summary>
    public double? Plain { get; init; }

    /// <summary>What the plainest way is.</summary>
    public string? Against { get; init; }

    /// <summary>The value as text.</summary>
    public string Shown => Format(Value, Unit);

    /// <summary>The target as text.</summary>
    public string TargetShown => Target is { } target ? $"{(IsFloor ? "≥" : "<")} {Format(target, Unit)}" : "—";

    /// <summary>How many times the plain way it is: the one number that two machines, or a quiet and a busy hour, have in common.</summary>
    public string RatioShown => Plain is { } plain
        ? string.Create(CultureInfo.InvariantCulture, $"{Value / plain:0.0#} × {Against} ({Format(plain, Unit)})")
        : "—";

    /// <summary>Whether the target holds.</summary>
    public string Verdict => Target is null ? "—" : Value < Target != IsFloor ? "holds" : "missed";

    /// <inheritdoc />
    public override string ToString() => $"{Name}: {Shown}, target {TargetShown}, {Verdict}; {RatioShown}";

    private static string Format(double value, string unit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{value.ToString(value < 10 ? "0.00" : value < 1000 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} {unit}");
}

namespace Dashboard.Demo;

/// <summary>The machine's clock, moved by the same time for the product and for the X that is emulated beside it.</summary>
/// <param name="shift">How far ahead it is; behind, where negative.</param>
internal sealed class DemoClock(TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
}

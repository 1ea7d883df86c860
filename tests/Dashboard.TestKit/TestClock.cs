using System.Globalization;

namespace Dashboard.TestKit;

/// <summary>
/// The time in which a running demo is tested: always the same Wednesday, from ten in the morning on, so that what the demo invents is the
/// same on every day. Where <see cref="Variable"/> is set, the whole suite runs under a date of its own (<c>test.sh --date</c>), and this
/// is it.
/// </summary>
public static class TestClock
{
    /// <summary>Set by whoever moves the clock of all processes of the suite.</summary>
    public const string Variable = "DASHBOARD_TEST_DATE";

    private static readonly DateTimeOffset Pinned = new(2026, 11, 18, 10, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// How far ahead of the machine's clock it is, the same for everything that these tests start; behind it, where negative.
    /// </summary>
    public static TimeSpan Shift { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? TimeSpan.Zero : Pinned - TimeProvider.System.GetUtcNow();

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow() + Shift;

    /// <summary>The shift as a setting.</summary>
    public static string Setting => Shift.ToString("c", CultureInfo.InvariantCulture);
}

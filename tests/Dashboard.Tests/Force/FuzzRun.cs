using System.Globalization;

namespace Dashboard.Tests.Force;

/// <summary>How long, and with which seed, the product is tried with what nobody expects.</summary>
internal static class FuzzRun
{
    private const int UsualSeed = 20261129;

    public static int Seed => Number("DASHBOARD_FUZZ_SEED") ?? UsualSeed;

    /// <summary>How long each door is tried; null for a fixed number of tries.</summary>
    public static int? Seconds => Number("DASHBOARD_FUZZ_SECONDS");

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

using Xunit;

namespace Dashboard.BrowserTests.Browser;

/// <summary>The devices on which whatever is opened is looked at, by name.</summary>
public static class Looks
{
    private static readonly Dictionary<string, Device> Known = new(StringComparer.Ordinal)
    {
        ["light"] = Device.Desktop,
        ["dark"] = Device.Desktop with { Dark = true },
        ["forced"] = Device.Desktop with { ForcedColors = true },
        ["phone"] = Device.Phone,
        ["small"] = Device.Phone with { Width = 320, Dark = true },
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>All names, for a test of each.</summary>
    public static TheoryData<string> All => [.. Known.Keys];

    /// <summary>The device of a name.</summary>
    public static Device Of(string name) => Known[name];
}

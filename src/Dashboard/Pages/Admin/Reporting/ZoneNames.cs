namespace Dashboard.Pages.Admin.Reporting;

/// <summary>The names of the time zones that this machine knows, as IANA gives them: "Europe/Berlin".</summary>
internal static class ZoneNames
{
    private static readonly IReadOnlyList<string> All =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Append("UTC")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that hold what is typed, in any letters; a space stands for the line that IANA writes within names.</summary>
    public static IEnumerable<string> Find(string? typed)
    {
        var wanted = (typed ?? "").Trim().Replace(' ', '_');
        return All.Where(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }
}

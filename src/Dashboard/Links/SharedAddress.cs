using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>Which addresses that others have kept are worth showing.</summary>
internal static class SharedAddress
{
    private static readonly string[] OfPeople = [QueryNames.Account, QueryNames.Team, QueryNames.Agent];

    /// <summary>Whether the reader may filter by everybody whom the address names.</summary>
    /// <param name="address">Path and query within this product.</param>
    /// <param name="choices">What the reader may filter by.</param>
    /// <param name="today">Today in the reporting zone.</param>
    public static bool IsOpenTo(string address, FilterChoices choices, DateOnly today) =>
        !FilterQuery.Read("http://localhost" + address, choices, today).Problems
            .Any(problem => OfPeople.Contains(problem.Name, StringComparer.Ordinal));
}

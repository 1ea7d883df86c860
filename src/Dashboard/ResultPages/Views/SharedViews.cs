using Dashboard.Links;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Views;

/// <summary>Which addresses of others are worth showing.</summary>
internal static class SharedViews
{
    private static readonly string[] OfPeople = [QueryNames.Account, QueryNames.Team, QueryNames.Agent];

    /// <summary>Whether the reader may filter by everything that the address filters by.</summary>
    public static bool IsOpenTo(ResultScope scope, string address)
    {
        var reading = FilterQuery.Read("http://localhost" + address, scope.Choices, scope.Today);
        return !reading.Problems.Any(problem => OfPeople.Contains(problem.Name, StringComparer.Ordinal));
    }
}

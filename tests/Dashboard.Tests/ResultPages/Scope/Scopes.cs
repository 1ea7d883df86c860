using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Tests.ResultPages.Scope;

/// <summary>What a manager looks at.</summary>
internal static class Scopes
{
    public static FilterChoices Choices { get; } = new(
        [new Choice(1, "northwind", "@northwind")], [new Choice(7, "t1", "Billing")], [new Choice(9, "a1", "Ada Berg")]);

    public static ResultScope Of(string query, DateOnly today) => new()
    {
        Viewer = new Viewer("1", "ann", ViewerRoles.Manager, [], []),
        Choices = Choices,
        Reading = FilterQuery.Read("http://localhost/" + query, Choices, today),
        Coverage = new Coverage([]),
        Zone = ReportingZone.Utc,
        Today = today,
    };
}

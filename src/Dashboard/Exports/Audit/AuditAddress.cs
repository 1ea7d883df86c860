using Dashboard.Data.Access.Audit;
using Dashboard.Data.Foundation;
using Dashboard.Links;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dashboard.Exports.Audit;

/// <summary>Which entries of the audit log an address asks for, in the words of the address; the page and the file have the same.</summary>
/// <param name="From">The first day, ISO, included; empty for the beginning.</param>
/// <param name="To">The last day, ISO, included; empty for no end.</param>
/// <param name="Who">A part of a name.</param>
/// <param name="Action">An action or a group.</param>
/// <param name="Text">A part of the details.</param>
public sealed record AuditAddress(string From, string To, string Who, string Action, string Text)
{
    /// <summary>The most UTF-16 units of a text in it.</summary>
    public const int LongestText = 200;

    /// <summary>All entries.</summary>
    public static AuditAddress All { get; } = new("", "", "", "", "");

    /// <summary>Whether a day is none, or the first is after the last.</summary>
    public bool IsWrong => IsNoDay(From) || IsNoDay(To) || PeriodQuery.Parse(From) > PeriodQuery.Parse(To);

    /// <summary>From "?" on, or empty.</summary>
    public string Query => new QueryBuilder(new (string Name, string Value)[]
        {
            (QueryNames.From, From), (QueryNames.To, To), (QueryNames.Who, Who), (QueryNames.Action, Action), (QueryNames.Search, Text),
        }
        .Where(part => part.Value.Length > 0)
        .Select(part => KeyValuePair.Create(part.Name, part.Value))).ToString();

    /// <summary>The address with the texts that were read or typed; null is as good as empty.</summary>
    public static AuditAddress Of(string? from, string? to, string? who, string? action, string? text) =>
        new(Cut(from), Cut(to), Cut(who), Cut(action), Cut(text));

    /// <summary>What a request asks for.</summary>
    public static AuditAddress Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(
            query[QueryNames.From], query[QueryNames.To], query[QueryNames.Who], query[QueryNames.Action], query[QueryNames.Search]);
    }

    /// <summary>The same for the log; a wrong day leaves its side open.</summary>
    /// <param name="zone">Whose days they are.</param>
    public AuditFilter In(ReportingZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new AuditFilter
        {
            From = PeriodQuery.Parse(From) is { } from ? zone.InstantsOf(new Period(from, from)).Start : null,
            Before = PeriodQuery.Parse(To) is { } to ? zone.InstantsOf(new Period(to, to)).EndExclusive : null,
            Who = Who,
            Action = Action,
            Text = Text,
        };
    }

    private static bool IsNoDay(string text) => text.Length > 0 && PeriodQuery.Parse(text) is null;

    private static string Cut(string? text) => OutsideText.Line(text, LongestText);
}

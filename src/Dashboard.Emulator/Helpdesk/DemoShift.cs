using System.Globalization;
using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Helpdesk;

/// <summary>
/// Conversations that are closed while somebody watches, one every few seconds, beside those of the year. What is written of a second is
/// the same whenever it is asked for.
/// </summary>
/// <param name="days">Who answers.</param>
/// <param name="every">Seconds from one to the next.</param>
/// <param name="from">Epoch seconds of the first.</param>
internal sealed class DemoShift(DemoDays days, long every, long from)
{
    // Beyond the customers of the year: a second is somebody's whom nobody has asked yet.
    private const long FirstCustomer = 9_000_000_000;

    private const double KnownCustomer = 0.08;
    private const double NobodyWrote = 0.06;

    private static readonly (string? Language, string? Zone)[] Homes =
    [
        ("en-US", "America/New_York"), ("en-GB", "Europe/London"), ("de-DE", "Europe/Berlin"), ("de-AT", "Europe/Vienna"), (null, null),
    ];
    private static readonly double[] HomeWeights = [5, 3, 4, 2, 3];

    /// <summary>Those closed between the two times, both inclusive, in order.</summary>
    internal IEnumerable<ClosedConversation> Closed(DateTimeOffset since, DateTimeOffset to)
    {
        var (first, last) = (Math.Max(since.ToUnixTimeSeconds(), from), to.ToUnixTimeSeconds());
        for (var at = (first + every - 1) / every * every; at <= last; at += every)
            yield return ClosedAt(at);
    }

    private ClosedConversation ClosedAt(long at)
    {
        var numbers = new SeededNumbers(at, 9);
        var brand = DemoBrands.All[numbers.Weighted([.. DemoBrands.All.Select(brand => brand.Share)])];
        var agent = days.AgentAt(brand, at, numbers);
        var day = EpochTime.DayOf(at);
        // Of its own numbers: all that is drawn from the others stays as it is.
        var (language, zone) = Homes[new SeededNumbers(at, 10).Weighted(HomeWeights)];
        var customer = FirstCustomer + (numbers.Chance(KnownCustomer) ? at - (every * 10) : at);
        return DemoClosings.WithDetails(
            new ClosedConversation(
                string.Create(CultureInfo.InvariantCulture, $"{brand.CasePrefix}-{day:yyMMdd}-S{at - EpochTime.StartOf(day):00000}"),
                brand.UserId,
                customer.ToString(CultureInfo.InvariantCulture),
                agent.Id,
                agent.Name,
                agent.Team.Id,
                agent.Team.Name,
                DateTimeOffset.FromUnixTimeSeconds(at)),
            numbers) with
        {
            AgentMessages = numbers.Chance(NobodyWrote) ? 0 : 1 + numbers.Below(8), Language = language, TimeZone = zone,
        };
    }
}

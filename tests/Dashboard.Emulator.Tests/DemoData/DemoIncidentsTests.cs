using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.World;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.DemoData;

public sealed class DemoIncidentsTests
{
    [Fact]
    public void Between_AHundredDays_AreThreeOfDifferentKindsAndAllOver()
    {
        var last = new DateOnly(2026, 11, 30);

        Every.One(Enumerable.Range(0, 400), later =>
        {
            var to = last.AddDays(later);
            var incidents = DemoIncidents.Between(to.AddDays(-100), to).ToList();
            Assert.InRange(incidents.Count, 3, 4);
            Assert.Equal(3, incidents.DistinctBy(incident => incident.Text).Count());
            Assert.All(incidents, incident => Assert.True(incident.From >= to.AddDays(-100) && incident.To <= to));
            Assert.Equal(incidents.Select(incident => incident.From).Order(), incidents.Select(incident => incident.From));
        });
    }

    [Theory]
    [InlineData("Refunds stuck at the new payment provider", "2801004401", "t-2")]
    [InlineData("Parcel carrier on strike", "2801004403", null)]
    [InlineData("Network outage, long queues", "2801004402", null)]
    public void Incident_InTheYear_IsSeenInTheScoresOfItsDaysAndNowhereElse(string text, string brand, string? team)
    {
        var incidents = DemoIncidents.Between(DemoYear.First, DemoYear.Last)
            .Where(incident => incident.Text.Equals(text, StringComparison.Ordinal))
            .ToList();

        Assert.Equal(4, incidents.Count);
        Assert.All(incidents, incident => Assert.Equal((brand, team), (incident.BrandUserId, incident.TeamId)));
        Assert.True(Average(ofIncident: true) < Average(ofIncident: false) - 0.4);

        double Average(bool ofIncident) => DemoYear.Prompts
            .Where(prompt => prompt.Feedback.Kind is CardKind.Csat
                && prompt.Feedback.FromUserId.Equals(brand, StringComparison.Ordinal)
                && (team is null || prompt.Agent.Team.Id.Equals(team, StringComparison.Ordinal))
                && incidents.Exists(one => prompt.Day() >= one.From && prompt.Day() <= one.To) == ofIncident)
            .Select(prompt => prompt.Score())
            .OfType<int>()
            .Average();
    }
}

using Dashboard.Emulator.DemoData.Comments;

namespace Dashboard.Emulator.DemoData;

/// <summary>What the customers of a team write about: the parts of their comments that are about each subject.</summary>
internal sealed record DemoTalk(double Delivery, double Refund, double Waiting)
{
    // Whoever is content says so; whoever is not says what of.
    private const double OfTheContent = 0.6;
    private const double OfTheOthers = 1.3;

    private const double OfAnIncident = 0.75;

    /// <summary>What happens now; nothing in the ordinary way.</summary>
    internal Subject Incident { get; init; }

    internal static DemoTalk Of(DemoBrand brand, DemoTeam team, DateOnly day) => Usual(brand, team) with
    {
        Incident = DemoIncidents.On(day, brand, team)?.Subject ?? Subject.General,
    };

    internal Subject Pick(Mood mood, SeededNumbers numbers)
    {
        if (Incident is not Subject.General && mood is not Mood.Good && numbers.Chance(OfAnIncident))
            return Incident;
        var drawn = numbers.Next() / (mood is Mood.Good ? OfTheContent : OfTheOthers);
        return drawn < Delivery ? Subject.Delivery
            : drawn < Delivery + Refund ? Subject.Refund
            : drawn < Delivery + Refund + Waiting ? Subject.Waiting
            : Subject.General;
    }

    private static DemoTalk Usual(DemoBrand brand, DemoTeam team) => brand.Number switch
    {
        DemoBrands.Airline => team.Id is DemoTeams.Refunds ? new(0, 0.42, 0.12) : new(0, 0.14, 0.18),
        DemoBrands.Network => new(0.06, 0.06, 0.24),
        _ => new(0.40, 0.14, 0.08),
    };
}

using System.Globalization;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData;

/// <summary>
/// What customers do with cards that come through the API: the same as with those of the script, but soon, so that somebody can watch it,
/// and more of them.
/// </summary>
/// <param name="every">About how many seconds they take; null where nobody answers.</param>
internal sealed class CardAnswers(long? every)
{
    private const double ResponseRate = 0.6;

    /// <summary>What will come of a card; nothing of a test, or of an account that is none of the demo's.</summary>
    internal IReadOnlyList<PlannedStep> To(Feedback feedback)
    {
        var brand = DemoBrands.All.FirstOrDefault(brand => string.Equals(brand.UserId, feedback.FromUserId, StringComparison.Ordinal));
        if (every is not { } seconds || brand is null || feedback.Test)
            return [];
        var numbers = new SeededNumbers(long.Parse(feedback.Id, CultureInfo.InvariantCulture), 10);
        var day = EpochTime.DayOf(feedback.CreatedAt);
        var team = DemoTeams.Find(brand.Teams[numbers.Below(brand.Teams.Length)].Team);
        var steps = AnswerScript.Write(feedback, DemoTalk.Of(brand, team, day), ResponseRate, team.LevelOn(day), numbers);
        var at = feedback.CreatedAt;
        return [.. steps.Select(step => step with { At = at += Math.Max(1, (long)(seconds * numbers.Between(0.3, 1.2))) })];
    }
}

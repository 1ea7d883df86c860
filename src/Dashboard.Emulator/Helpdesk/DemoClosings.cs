using System.Globalization;
using Dashboard.Emulator.DemoData;

namespace Dashboard.Emulator.Helpdesk;

/// <summary>
/// How the demo's cases were closed: what they were about, and that some were closed before by somebody else, or again after the prompt,
/// which must not make anybody's result another's.
/// </summary>
internal static class DemoClosings
{
    private const double ClosedBefore = 0.02;
    private const double ClosedAgain = 0.03;
    private const double PublicShare = 0.3;
    private const double UntaggedShare = 0.1;
    private const double SecondTagShare = 0.25;
    private const int LongestOpenMinutes = 600;
    private const int MostMessages = 12;

    /// <summary>Long enough that it is behind every prompt, whatever the clocks.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromHours(2);

    private static readonly string[] Tags =
    [
        "delivery",
        "billing",
        "refund",
        "return",
        "account",
        "technical",
        "product question",
        "complaint",
        "praise",
    ];
    private static readonly double[] TagWeights = [9, 7, 5, 4, 4, 6, 3, 2, 1];
    private static readonly double[] HandOverWeights = [14, 4, 1, 1];
    private static readonly string[] Reasons = ["solved", "no reply", "passed on"];
    private static readonly double[] ReasonWeights = [16, 3, 1];

    /// <summary>All closings of a day's cases, in no order; all of them on that day.</summary>
    internal static IEnumerable<ClosedConversation> FromPrompts(IReadOnlyList<DemoPrompt> prompts)
    {
        for (var index = 0; index < prompts.Count; index++)
        {
            var prompt = prompts[index];
            var numbers = new SeededNumbers(long.Parse(prompt.Feedback.Id, CultureInfo.InvariantCulture), 7);
            var closed = Closed(prompt, prompt.Agent, DateTimeOffset.FromUnixTimeSeconds(prompt.ClosedAt), numbers);
            yield return closed;
            var (isBefore, isAgain) = (numbers.Chance(ClosedBefore), numbers.Chance(ClosedAgain));
            var other = prompts[(index + 1) % prompts.Count].Agent;
            var at = closed.ClosedAt + (isBefore ? -Between : Between);
            if ((isBefore || isAgain) && other != prompt.Agent && at.UtcDateTime.Date == closed.ClosedAt.UtcDateTime.Date)
                yield return Closed(prompt, other, at, numbers);
        }
    }

    /// <summary>The conversation with where it took place, how long, and what it was about.</summary>
    internal static ClosedConversation WithDetails(ClosedConversation closed, SeededNumbers numbers) => closed with
    {
        Channel = numbers.Chance(PublicShare) ? "public" : "dm",
        OpenedAt = closed.ClosedAt.AddMinutes(-1 - numbers.Below(LongestOpenMinutes)),
        Tags = TagsOf(numbers),
        ClosureReason = Reasons[numbers.Weighted(ReasonWeights)],
        AgentMessages = 1 + numbers.Below(MostMessages),
    };

    private static ClosedConversation Closed(DemoPrompt prompt, DemoAgent agent, DateTimeOffset at, SeededNumbers numbers) => WithDetails(
        new ClosedConversation(
            prompt.Feedback.ExternalId!,
            prompt.Feedback.FromUserId,
            prompt.Feedback.ToUserId,
            agent.Id,
            agent.Name,
            agent.Team.Id,
            agent.Team.Name,
            at) { HandOvers = HandOversOf(prompt) },
        numbers);

    // Of its own numbers: all that is drawn from the others stays as it is.
    private static int HandOversOf(DemoPrompt prompt) =>
        new SeededNumbers(long.Parse(prompt.Feedback.Id, CultureInfo.InvariantCulture), 8).Weighted(HandOverWeights);

    private static IReadOnlyList<string> TagsOf(SeededNumbers numbers)
    {
        if (numbers.Chance(UntaggedShare))
            return [];
        var first = Tags[numbers.Weighted(TagWeights)];
        var second = Tags[numbers.Weighted(TagWeights)];
        return numbers.Chance(SecondTagShare) ? [.. new[] { first, second }.Distinct(StringComparer.Ordinal)] : [first];
    }
}

using System.Globalization;
using Dashboard.Controls.Prompting;
using Dashboard.Data.Reporting.Prompts;
using Dashboard.Formats;

namespace Dashboard.Pages.Prompts;

/// <summary>What the funnel says in words and numbers.</summary>
internal static class FunnelTexts
{
    /// <summary>The steps in their order, those beside the way too.</summary>
    public static IEnumerable<(string Name, int Count)> Columns(PromptSteps steps, bool hasAnswers) =>
    [
        (PromptsWords.Closed, steps.Closed),
        (PromptsWords.WaitingStep, steps.Waiting),
        (PromptsWords.HeldBackStep, steps.HeldBack),
        (PromptsWords.Eligible, steps.Eligible),
        (PromptsWords.Sent, steps.Sent),
        .. hasAnswers
            ? [(PromptsWords.Scored, steps.Scored), (PromptsWords.Commented, steps.Commented)]
            : Array.Empty<(string, int)>(),
    ];

    public static IEnumerable<(string Name, PromptSteps Steps)> OfAccounts(PromptFunnel funnel) =>
        funnel.Accounts.Select(account => ("@" + account.Handle, account.Steps));

    /// <summary>The days, the latest first.</summary>
    public static IEnumerable<(string Name, PromptSteps Steps)> OfDays(PromptFunnel funnel) =>
        funnel.Days.Reverse().Select(day => (Dates.Day(day.Day), day.Steps));

    /// <summary>What the steps alone do not say.</summary>
    public static IEnumerable<string> Notes(PromptFunnel funnel)
    {
        if (funnel.Whole.Waiting > 0)
            yield return Phrases.Count(funnel.Whole.Waiting, PromptsWords.OneStillWaiting, PromptsWords.StillWaiting);
        if (!funnel.HasAnswers)
            yield return PromptsWords.NoAnswersOfFew;
    }

    public static string ReasonOf(PromptReasonCount why) =>
        PromptTexts.Why(why.State, why.Reason) is { Length: > 0 } reason ? reason : PromptTexts.Of(why.State);

    /// <summary>How many of the step before came as far; nothing for the first, or where none had come to that one.</summary>
    public static string ShareOf(int count, int? before) =>
        before > 0 ? Phrases.Of(PromptsWords.OfBefore, Numbers.Percent((double)count / before.Value)) : "";

    public static string Width(int count, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / whole:0.##}%");
}

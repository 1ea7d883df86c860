using System.Globalization;
using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Entities;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.ResultPages.Plans;

/// <summary>
/// A dialog that sets or notes something. What is wrong with a field stands beside it; what somebody else has changed meanwhile is told
/// before it can be overwritten.
/// </summary>
public abstract class PlanDialog : FormDialog
{
    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    [Inject]
    private protected PlanReader Plans { get; init; } = null!;

    private protected PlanProblem Problem { get; private set; }

    private protected void Touched() => Problem = PlanProblem.None;

    /// <summary>What is wrong with a field; null is nothing.</summary>
    /// <param name="own">The problems that are the field's.</param>
    private protected string? ErrorOf(params IReadOnlyList<PlanProblem> own) =>
        Problem is not PlanProblem.None && own.Contains(Problem) ? PlanFaults.Of(Problem) : null;

    /// <summary>Does it, says what was wrong, and closes when nothing was.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="done">What is said then.</param>
    private protected Task WriteAsync(Func<Viewer, Task<PlanProblem>> act, string done)
    {
        Touched();
        return DoAsync(async viewer => await ShowAsync(await act(viewer)), done);
    }

    /// <summary>Takes over what somebody else has made of it.</summary>
    /// <param name="now">What there is now.</param>
    /// <returns>What to say; null where it is gone.</returns>
    private protected abstract string? Meet(Plan now);

    /// <summary>Whether a problem stands beside a field.</summary>
    private protected virtual bool IsOfField(PlanProblem problem) =>
        problem is not (PlanProblem.Gone or PlanProblem.TooMany or PlanProblem.NotAllowed);

    /// <summary>The day that is typed; null while it is none.</summary>
    private protected static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private protected static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>For whom something new is, unless something else is chosen: for whom the page is filtered.</summary>
    private protected Audience NewAudience(bool withAll)
    {
        var filter = Scope.Filter;
        if (filter.Teams.Only is { } team)
            return Audience.Team(team);
        if (!withAll)
            return Scope.Choices.Teams is [var first, ..] ? Audience.Team(first.Id) : Audience.All;
        return filter.Accounts.Only is { } account ? Audience.Account(account) : Audience.All;
    }

    private async Task<Outcome?> ShowAsync(PlanProblem problem)
    {
        Problem = problem;
        if (problem is PlanProblem.None)
            return null;
        if (problem is PlanProblem.Changed)
            return Outcome.Refused(Meet(await Plans.RunAsync(await Viewers.CurrentAsync(Left), Left)) ?? PlanWords.Gone);
        return Outcome.Refused(IsOfField(problem) ? ControlWords.CorrectMarked : PlanFaults.Of(problem));
    }
}

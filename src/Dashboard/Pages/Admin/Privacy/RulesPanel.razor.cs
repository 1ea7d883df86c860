using System.Globalization;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Privacy;
using Dashboard.Data.Settings;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Privacy;

/// <summary>How long what customers wrote is kept. What would be erased is said before it is.</summary>
public sealed partial class RulesPanel
{
    private string _comments = "";
    private string _raw = "";
    private string _agents = "";
    private string _answers = "";
    private string _leastComments = "";
    private string? _answersError;
    private string? _leastCommentsError;
    private string? _commentsError;
    private string? _rawError;
    private string? _agentsError;
    private CustomerIds _customers;
    private bool _hidesContacts;
    private RetentionCount? _count;
    private PrivacyRules? _shown;

    /// <summary>The rules in force.</summary>
    [Parameter, EditorRequired]
    public required PrivacyRules Rules { get; set; }

    /// <summary>Whether the reader may know how many rows there are: nobody who answers customers does.</summary>
    [Parameter]
    public bool MayCount { get; set; }

    /// <summary>Raised when other rules are in force.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    internal PrivacyDesk Desk { get; init; } = null!;

    [Inject]
    internal Retention Retention { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What is being typed stays, whatever the page reads meanwhile; when somebody else has saved, saving says so.
        if (_shown is null || !IsTyped(_shown))
            Show(Rules);
    }

    private void Show(PrivacyRules rules)
    {
        _shown = rules;
        (_comments, _raw, _agents) = (Text(rules.CommentDays), Text(rules.RawDays), Text(rules.AgentMonths));
        (_answers, _leastComments) = (Text(rules.LeastAnswers), Text(rules.LeastComments));
        (_customers, _hidesContacts) = (rules.Customers, rules.HidesContacts);
    }

    private bool IsTyped(PrivacyRules shown) =>
        (_comments, _raw, _agents) != (Text(shown.CommentDays), Text(shown.RawDays), Text(shown.AgentMonths))
        || (_answers, _leastComments) != (Text(shown.LeastAnswers), Text(shown.LeastComments))
        || (_customers, _hidesContacts) != (shown.Customers, shown.HidesContacts);

    private static string Text(int? days) => days?.ToString(CultureInfo.CurrentCulture) ?? "";

    private void Touched()
    {
        (_commentsError, _rawError, _agentsError, _count) = (null, null, null, null);
        (_answersError, _leastCommentsError) = (null, null);
    }

    private PrivacyRules? Read()
    {
        (_commentsError, _rawError) = (ErrorOf(_comments, PrivacyRules.MostDays), ErrorOf(_raw, PrivacyRules.MostDays));
        _agentsError = ErrorOf(_agents, PrivacyRules.MostMonths) is null ? null : PrivacyWords.NoMonths;
        (_answersError, _leastCommentsError) = (LeastErrorOf(_answers), LeastErrorOf(_leastComments));
        return (_commentsError ?? _rawError ?? _agentsError ?? _answersError ?? _leastCommentsError) is null
            ? new PrivacyRules(Number(_comments, PrivacyRules.MostDays), Number(_raw, PrivacyRules.MostDays), _customers)
            {
                HidesContacts = _hidesContacts,
                AgentMonths = Number(_agents, PrivacyRules.MostMonths),
                LeastAnswers = Number(_answers, PrivacyRules.HighestLeast),
                LeastComments = Number(_leastComments, PrivacyRules.HighestLeast),
            }
            : null;
    }

    private static string? LeastErrorOf(string typed) =>
        typed.Trim().Length == 0 || Number(typed, PrivacyRules.HighestLeast) >= PrivacyRules.LowestLeast ? null : PrivacyWords.NoLeast;

    private static string? ErrorOf(string typed, int most) =>
        typed.Trim().Length == 0 || Number(typed, most) is not null ? null : PrivacyWords.NoDays;

    private static int? Number(string typed, int most) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.CurrentCulture, out var number)
        && number >= 1 && number <= most
            ? number
            : null;

    private Task<bool> CountAsync() => ActAsync(async () =>
    {
        if (Read() is not { } rules)
            return Outcome.Refused(PrivacyWords.CorrectMarked);
        _count = await Retention.PreviewAsync(await Viewers.CurrentAsync(Left), rules, Left);
        return null;
    });

    private async Task SaveAsync()
    {
        if (Read() is not { } rules)
        {
            Say(Outcome.Refused(PrivacyWords.CorrectMarked));
            return;
        }

        if (IsShorter(rules) && !await Dialogs.AskAsync(
                new Confirmation(PrivacyWords.ShorterQuestion, PrivacyWords.Save) { Note = PrivacyWords.ShorterNote }, Left))
            return;
        var isDone = await ActAsync(async () =>
        {
            var problem = await Desk.SetAsync(await Viewers.CurrentAsync(Left), rules, _shown, Left);
            return problem is PrivacyProblem.None ? null : Outcome.Refused(PrivacyTexts.Of(problem));
        });
        if (!isDone)
            return;
        Show(rules);
        Toasts.Say(PrivacyWords.Saved);
        await OnSaved.InvokeAsync();
    }

    private bool IsShorter(PrivacyRules rules) =>
        (rules.CommentDays ?? int.MaxValue) < (Rules.CommentDays ?? int.MaxValue)
        || (rules.RawDays ?? int.MaxValue) < (Rules.RawDays ?? int.MaxValue)
        || (rules.AgentMonths ?? int.MaxValue) < (Rules.AgentMonths ?? int.MaxValue);

    private static string CountOf(RetentionCount count) =>
        Phrases.Of(
            PrivacyWords.WouldErase,
            Numbers.Count(count.Comments),
            Numbers.Count(count.Statements),
            Numbers.Count(count.Agents),
            Numbers.Count(count.Notes));
}

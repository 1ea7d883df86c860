using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.DryRun;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>The rules of an account, to be changed, and to be tried before that.</summary>
public sealed partial class RulesForm
{
    private RulesDraft _typed = new();
    private RuleVersion? _shown;
    private bool _isTyped;
    private bool _isStale;
    private IReadOnlyList<(string Field, RuleFault Fault)> _faults = [];
    private DryRunReport? _report;

    /// <summary>Whose rules.</summary>
    [Parameter, EditorRequired]
    public required AccountListing Account { get; set; }

    /// <summary>The rules in force.</summary>
    [Parameter, EditorRequired]
    public required RuleVersion Current { get; set; }

    /// <summary>The teams that a card can be chosen for.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TeamListing> Teams { get; set; }

    /// <summary>Whether nothing else in the installation keeps the account's agents from being named to customers.</summary>
    [Parameter]
    public bool MayNameAgents { get; set; }

    /// <summary>Whose clocks the times are on.</summary>
    [Parameter, EditorRequired]
    public required ReportingZone Zone { get; set; }

    /// <summary>Raised when other rules are in force.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    internal PromptRulesEditor Editor { get; init; } = null!;

    [Inject]
    internal PromptDryRun DryRun { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    private string? QuietError => ErrorOf(nameof(PromptRules.Quiet));

    private bool IsOfZone => _faults.Any(fault => fault.Fault is RuleFault.ZoneUnknown);

    /// <summary>Puts another version into the form; it holds once it is saved.</summary>
    /// <param name="version">The version.</param>
    public void Use(RuleVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        (_typed, _isTyped, _faults, _report) = (RulesDraft.Of(version.Rules, Zone.Id), true, [], null);
        Say(Outcome.Done(Phrases.Of(PromptingWords.Loaded, version.Version)));
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What is being typed stays, whatever the page reads meanwhile; when somebody else has saved, saving says so.
        if (!_isTyped && _shown?.Version != Current.Version)
            Show(Current);
    }

    private void Show(RuleVersion version)
    {
        (_shown, _typed, _isTyped, _isStale, _faults) = (version, RulesDraft.Of(version.Rules, Zone.Id), false, false, []);
        Say(null);
    }

    private void Touched() => (_isTyped, _faults, _report) = (true, [], null);

    private string? ErrorOf(string field)
    {
        var fault = _faults.FirstOrDefault(one => string.Equals(one.Field, field, StringComparison.Ordinal));
        return fault.Field is null ? null : RuleTexts.Of(field, fault.Fault);
    }

    /// <summary>What is typed, where it can be; otherwise what is wrong is marked.</summary>
    private PromptRules? Read()
    {
        var rules = RuleChecks.Tidy(_typed.Read());
        _faults = RuleChecks.Check(rules);
        return _faults.Count == 0 ? rules : null;
    }

    private Task<bool> TryAsync() => ActAsync(async () =>
    {
        if (Read() is not { } rules)
            return Outcome.Refused(PromptingWords.Correct);
        _report = await DryRun.RunAsync(await Viewers.CurrentAsync(Left), Account.AccountId, rules, Left);
        return _report is null ? Outcome.Refused(PromptingWords.NoAdminWhy) : null;
    });

    private async Task SaveAsync()
    {
        if (Read() is not { } rules)
        {
            Say(Outcome.Refused(PromptingWords.Correct));
            return;
        }

        if (rules.IsEnabled && !Current.Rules.IsEnabled && !await Dialogs.AskAsync(
                new Confirmation(PromptingWords.EnableQuestion, PromptingWords.Save) { Note = PromptingWords.EnableNote }, Left))
            return;
        if (!await ActAsync(() => SaveAsync(rules)))
            return;
        Toasts.Say(PromptingWords.Saved);
        await OnSaved.InvokeAsync();
    }

    private async Task<Outcome?> SaveAsync(PromptRules rules)
    {
        var actor = Actor.FromViewer(await Viewers.CurrentAsync(Left));
        switch (await Editor.SaveAsync(Account.AccountId, rules, _shown!.Version, actor, Left))
        {
            case RulesSaved.Saved saved:
                Show(saved.Current);
                return null;
            case RulesSaved.Stale stale:
                _isStale = true;
                return Outcome.Refused(Phrases.Of(PromptingWords.Stale, stale.Current.ChangedBy));
            default:
                return Outcome.Refused(PromptingWords.Correct);
        }
    }
}

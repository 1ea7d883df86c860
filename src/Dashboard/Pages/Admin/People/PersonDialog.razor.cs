using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Mail;
using Dashboard.Data.Access.SignOn;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Mailing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.People;

/// <summary>
/// Lets somebody in, or changes what they may do. What was refused stands beside its field and keeps what was typed; what another admin has
/// changed meanwhile is said instead of undone.
/// </summary>
public sealed partial class PersonDialog
{
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private IReadOnlyList<TeamChoice>? _teams;
    private RegistryProblem? _refused;
    private string _email = "";
    private string _agents = "";
    private string? _link;
    private ElementReference _linkField;
    private bool _isLinkNew;
    private bool _byMail = true;
    private MailAnswer? _mailed;

    /// <summary>Who is changed; null invites somebody.</summary>
    [Parameter]
    public PersonListing? Person { get; set; }

    [Inject]
    internal UserRegistry Registry { get; init; } = null!;

    [Inject]
    internal PeopleEditor Editor { get; init; } = null!;

    [Inject]
    internal PeopleQuery Query { get; init; } = null!;

    [Inject]
    internal Passwords Passwords { get; init; } = null!;

    [Inject]
    internal LinkMails Mails { get; init; } = null!;
    internal SignOnRegistry SignOns { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private string? EmailError => _refused?.Kind is RegistryProblemKind.InvalidEmail or RegistryProblemKind.DuplicateEmail
        ? PersonFaults.Of(_refused)
        : null;

    private string? AgentsError => _refused?.Kind is RegistryProblemKind.UnknownAgent ? PersonFaults.Of(_refused) : null;

    private IReadOnlyList<string> GivenTeams =>
        [.. (_teams ?? []).Where(team => _given.Contains(team.ExternalId)).Select(team => team.Name)];

    private PersonDraft Draft => new(
        _roles,
        _roles.Contains(RoleNames.Supervisor) ? _given : [],
        _agents.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Person is { } person)
        {
            _email = person.Email;
            _roles.UnionWith(person.Roles);
            _given.UnionWith(person.Teams.Select(team => team.ExternalId));
            _agents = string.Join(", ", person.Agents);
        }

        _teams = await Query.TeamsAsync(await Viewers.CurrentAsync(Left), Left);
    }

    // What was pressed is gone with the form: without this the keyboard would be nowhere.
    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isLinkNew || _linkField.Id is null)
            return;
        _isLinkNew = false;
        await _linkField.FocusAsync();
    }

    private void Touched() => _refused = null;

    private void Toggle(HashSet<string> chosen, string one)
    {
        if (!chosen.Remove(one))
            chosen.Add(one);
        Touched();
    }

    private Task SaveAsync() => Person is { } person
        ? DoAndCloseAsync(actor => Editor.ChangeAsync(person.Email, Draft, person.Version, actor, Left), PeopleWords.Saved)
        : DoAndHandOverAsync(InviteAsync);

    // All or nothing: whoever is refused a role or an agent is not there either.
    private async Task<RegistryAnswer> InviteAsync(Actor actor)
    {
        var answer = await Registry.InviteAsync(_email, Draft, actor, Left);
        return answer.Succeeded ? await LinkAsync(actor, Mails.AreOn && _byMail) : answer;
    }

    private Task MakeLinkAsync(bool byMail) => DoAndHandOverAsync(actor => LinkAsync(actor, byMail));

    private async Task<RegistryAnswer> LinkAsync(Actor actor, bool byMail)
    {
        var made = await Passwords.MakeLinkAsync(_email, actor, Left);
        if (made.Secret is not { } secret)
            return made.Answer;
        _mailed = byMail ? await Mails.SendAsync(actor, _email, secret, isInvitation: Person is null, Left) : null;

        // What was not sent is shown: a link that nobody has is of no use.
        if (_mailed is not { IsSent: true })
            (_link, _isLinkNew) = (Navigation.ToAbsoluteUri(PasswordLink.PathOf(secret)).ToString(), true);
        return made.Answer;
    }

    private async Task DoAndHandOverAsync(Func<Actor, Task<RegistryAnswer>> act)
    {
        if (!await DoAsync(act) || _mailed is not { } mailed)
            return;
        if (!mailed.IsSent)
        {
            Say(Outcome.Refused(Phrases.Of(PeopleWords.LinkNotMailed, MailFaultTexts.Of(mailed))));
            return;
        }

        Toasts.Say(Phrases.Of(PeopleWords.LinkMailed, _email));
        Dialog.Close();
    }

    private void Copied(LinkCopiedEventArgs copied) => Say(
        copied.IsCopied ? Outcome.Done(PeopleWords.Copied) : Outcome.Refused(PeopleWords.NotCopied));

    private async Task ToggleDisabledAsync()
    {
        if (Person!.DisabledAt is not null)
            await DoAndCloseAsync(actor => Editor.EnableAsync(_email, actor, Left), PeopleWords.Saved);
        else
            await LeaveAsync(isForGood: false);
    }

    private Task RemoveAsync() => LeaveAsync(isForGood: true);

    private async Task LeaveAsync(bool isForGood)
    {
        var parameters = new DialogParameters<LeavingDialog>
        {
            { dialog => dialog.Person, Person }, { dialog => dialog.IsForGood, isForGood },
        };
        if (await Dialogs.OpenAsync(parameters, Left))
            Dialog.Close();
    }

    private async Task ResetFactorAsync()
    {
        if (await AskAsync(PeopleWords.FactorQuestion, PeopleWords.ResetFactor, PeopleWords.FactorNote))
            await DoAndCloseAsync(actor => Passwords.ResetSecondFactorAsync(_email, actor, Left), PeopleWords.Saved);
    }

    private async Task UnlinkAsync()
    {
        if (await AskAsync(PeopleWords.UnlinkQuestion, PeopleWords.Unlink, PeopleWords.UnlinkNote))
            await DoAndCloseAsync(actor => SignOns.UnlinkAsync(_email, actor, Left), PeopleWords.Saved);
    }

    private Task<bool> AskAsync(string question, string yes, string note) =>
        Dialogs.AskAsync(new Confirmation(Phrases.Of(question, _email), yes) { Note = note }, Left);

    private async Task DoAndCloseAsync(Func<Actor, Task<RegistryAnswer>> act, string done)
    {
        if (!await DoAsync(act))
            return;
        Toasts.Say(done);
        Dialog.Close();
    }

    private async Task<bool> DoAsync(Func<Actor, Task<RegistryAnswer>> act)
    {
        _refused = null;
        var isDone = await ActAsync(async () =>
        {
            // The page may have been open for longer than the role was held.
            var viewer = await Viewers.CurrentAsync(Left);
            if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
                return Outcome.Refused(PeopleWords.NotAdmin);
            var answer = await act(Actor.FromViewer(viewer));
            _refused = answer.Problems.Count == 0 ? null : answer.Problems[0];
            return _refused is null || EmailError is not null || AgentsError is not null
                ? null
                : Outcome.Refused(PersonFaults.Of(_refused));
        });
        return isDone && _refused is null;
    }
}

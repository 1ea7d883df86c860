using System.Globalization;
using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.Data.Settings.Connecting;
using Dashboard.Identity;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.Accounts.Connect;

/// <summary>
/// Connects an account, or connects one again: X asks its owner, or the owner's tokens are pasted. The tokens are never shown, and go with
/// the dialog.
/// </summary>
public sealed partial class ConnectDialog
{
    private IReadOnlyList<FieldError> _errors = [];
    private bool _byTokens;
    private string _handle = "";
    private string _xUserId = "";
    private string _token = "";
    private string _tokenSecret = "";
    private string _privacyUrl = "";
    private string _displayName = "";

    /// <summary>Which account is connected again; null connects a new one.</summary>
    [Parameter]
    public AccountListing? Account { get; set; }

    [Inject]
    internal AccountConnections Connections { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private Uri Callback => Navigation.ToAbsoluteUri(Paths.AccountConsent);

    private string Counter => string.Create(
        CultureInfo.InvariantCulture, $"{DisplayNameRules.Length(_displayName.Trim())} / {DisplayNameRules.MaximumLength}");

    private AccountSettings Typed => new() { PrivacyUrl = _privacyUrl.Trim(), DisplayName = _displayName.Trim() };

    private void Choose(bool byTokens)
    {
        (_byTokens, _errors) = (byTokens, []);
        Say(null);
    }

    private string? ErrorOf(string field) =>
        _errors.FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.Ordinal)) is { } error
            ? SettingWords.Error(error.Fault, Typed)
            : null;

    private Task<bool> ConnectAsync() => ActAsync(async () =>
    {
        _errors = [];

        // The page may have been open for longer than the role was held.
        var viewer = await Viewers.CurrentAsync(Left);
        return viewer.Roles.HasFlag(ViewerRoles.Admin)
            ? Show(await AskAsync(Actor.FromViewer(viewer)))
            : Outcome.Refused(AccountsWords.NotAdmin);
    });

    private async Task<ConnectionOutcome> AskAsync(Actor actor) => _byTokens
        ? await Connections.AddAsync(Registration(), actor, Left)
        : await Connections.BeginAsync(
            new ConnectionWish(Account, _privacyUrl, _displayName), Callback, await Viewers.SessionIdAsync(), actor, Left);

    private AccountRegistration Registration() => new(
        Account?.Handle ?? _handle,
        Account?.XUserId ?? _xUserId,
        new Secret(_token.Trim()),
        new Secret(_tokenSecret.Trim()),
        Account?.Settings.PrivacyUrl ?? _privacyUrl,
        Account is null ? _displayName : Account.Settings.DisplayName);

    private Outcome? Show(ConnectionOutcome outcome)
    {
        switch (outcome)
        {
            case ConnectionOutcome.Consent consent:
                Navigation.NavigateTo(consent.Address.AbsoluteUri, forceLoad: true);
                return Outcome.Done(AccountsWords.GoingToX);
            case ConnectionOutcome.Connected connected:
                Dialog.Close();
                Navigation.NavigateTo(
                    AccountLink.PathOf(connected.Handle, connected.IsNew ? ConnectionQuery.New : ConnectionQuery.Again));
                return null;
            case ConnectionOutcome.Refused refused:
                return Outcome.Refused(ConnectTexts.Of(refused.Why));
            case ConnectionOutcome.Invalid invalid:
                _errors = invalid.Errors;
                return Outcome.Refused(ControlWords.CorrectMarked);
            default:
                return null;
        }
    }
}

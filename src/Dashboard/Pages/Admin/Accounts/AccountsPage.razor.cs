using Dashboard.Controls.Dialogs;
using Dashboard.Data.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>The accounts that prompts are sent from, for admins.</summary>
public sealed partial class AccountsPage
{
    private readonly Dictionary<int, AccountEditor> _editors = [];
    private IReadOnlyList<AccountListing>? _accounts;

    /// <summary>Lists the accounts.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <summary>Knows where the page is.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _accounts = await Settings.ListAsync(Left);

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (!_editors.Values.Any(editor => editor.IsUnsaved) || Staying(leaving.TargetLocation))
            return;
        var question = new Confirmation(AccountsWords.LeaveQuestion, AccountsWords.Leave)
        {
            No = AccountsWords.Stay, Note = AccountsWords.LeaveNote,
        };
        if (!await Dialogs.AskAsync(question, leaving.CancellationToken))
            leaving.PreventNavigation();
    }

    // Another place on the page takes nothing away.
    private bool Staying(string target) => string.Equals(
        Navigation.ToAbsoluteUri(target).AbsolutePath, new Uri(Navigation.Uri).AbsolutePath, StringComparison.Ordinal);
}

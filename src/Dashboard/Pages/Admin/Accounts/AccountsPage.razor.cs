using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Live;
using Dashboard.Pages.Admin.Accounts.Connect;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>The accounts that prompts are sent from, for admins.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<AccountListing>? _accounts;
    private bool _isRefused;
    private string _userId = "";

    /// <summary>What became of a connection, where X led the browser back from one.</summary>
    [SupplyParameterFromQuery(Name = ConnectionQuery.Name)]
    public string? Connection { get; set; }

    /// <summary>Lists the accounts.</summary>
    [Inject]
    public required AccountSettingsEditor Settings { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_userId) ? Urgency.Now : change.Is(ChangeKinds.Syncing) ? Urgency.Soon : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        await latest.RunAsync(ReadAsync, accounts => (_accounts, _isRefused) = (accounts, accounts is null));
        return true;
    }

    private async Task<IReadOnlyList<AccountListing>?> ReadAsync(CancellationToken cancellationToken)
    {
        var viewer = await Viewers.CurrentAsync(cancellationToken);
        _userId = viewer.UserId;
        return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await Settings.ListAsync(cancellationToken) : null;
    }

    private async Task ConnectAsync()
    {
        await Dialogs.OpenAsync(new DialogParameters<ConnectDialog>(), Left);
        ReadSoon();
    }
}

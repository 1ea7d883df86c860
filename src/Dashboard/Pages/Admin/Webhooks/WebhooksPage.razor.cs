using Dashboard.Conversations;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Identity.BasicCredentials;
using Dashboard.Links;
using Dashboard.Webhooks;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Dashboard.Pages.Admin.Webhooks;

/// <summary>The doors for machines: who may come in, and what came.</summary>
public sealed partial class WebhooksPage
{
    private static readonly (string Name, string Path)[] Doors =
        [(WebhookEndpoints.Section, Paths.FeedbackWebhook), (ConversationEndpoints.Section, Paths.ClosedConversations)];

    /// <summary>Lists credentials.</summary>
    [Inject]
    public required DoorCredentials Credentials { get; init; }

    /// <summary>Counts what came.</summary>
    [Inject]
    public required DoorQuery Query { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Knows where the product is.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Whether the app's secret is set.</summary>
    [Inject]
    public required IOptions<FeedbackApiOptions> App { get; init; }

    [Inject]
    internal IOptionsMonitor<BasicCredentialsOptions> Configured { get; init; } = null!;

    /// <summary>How old what is shown may get: deliveries are told by no signal.</summary>
    protected override TimeSpan? Beat => TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<DoorState>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        var doors = new List<DoorState>();
        foreach (var (name, path) in Doors)
        {
            doors.Add(new DoorState(
                name,
                Navigation.ToAbsoluteUri(path),
                [.. Configured.Get(name).Credentials.Select(credential => credential.UserName)],
                await Credentials.ListAsync(name, cancellationToken),
                await Query.CountAsync(viewer, name, cancellationToken) ?? [],
                App.Value.ConsumerSecret.Length > 0));
        }

        return doors;
    }
}

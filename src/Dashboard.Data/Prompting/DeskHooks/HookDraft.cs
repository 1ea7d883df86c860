using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>A hook as an admin wants it.</summary>
/// <param name="Name">What admins call it: 1 to 60 characters, no two alike.</param>
/// <param name="AccountId">Our key of the account whose conversations it reports.</param>
/// <param name="Format">How it signs.</param>
/// <param name="Secret">What it signs with: 16 to 200 characters; null leaves it as it is.</param>
/// <param name="Mapping">How its reports are read.</param>
/// <param name="IsEnabled">Whether its reports are taken.</param>
public sealed record HookDraft(string Name, int AccountId, HookFormat Format, Secret? Secret, HookMapping Mapping, bool IsEnabled)
{
    private const int ShortestSecret = 16;
    private const int LongestSecret = 200;

    internal HookDraft Tidy() => this with { Name = Name.Trim() };

    internal IReadOnlyList<HookError> Check(bool isNew) =>
    [
        .. HookError.If(nameof(Name), Name.Length == 0, HookFault.Missing),
        .. HookError.If(nameof(Name), Name.Length > DeskHook.LongestName, HookFault.TooLong),
        .. HookError.If(nameof(Secret), !IsSecretGood(isNew), HookFault.SecretLength),
        .. Mapping.Check(),
    ];

    private bool IsSecretGood(bool isNew) =>
        Secret is { } given ? given.Reveal().Trim().Length is >= ShortestSecret and <= LongestSecret : !isNew;
}

/// <summary>A hook as an admin sees it; its secret is shown to nobody.</summary>
/// <param name="Id">The last part of its address.</param>
/// <param name="Handle">The handle of its account, without the @.</param>
/// <param name="ChangedAt">When it was changed last.</param>
/// <param name="ChangedBy">By whom.</param>
/// <param name="Version">To be given back when it is changed.</param>
public sealed record HookListing(
    Guid Id, string Name, int AccountId, string Handle, HookFormat Format, HookMapping Mapping, bool IsEnabled,
    DateTimeOffset ChangedAt, string ChangedBy, Guid Version);

/// <summary>A hook as the door for its reports needs it.</summary>
/// <param name="AccountUserId">X's id of its account.</param>
/// <param name="Secret">What it signs with.</param>
public sealed record OpenHook(HookFormat Format, string AccountUserId, Secret Secret, HookMapping Mapping);

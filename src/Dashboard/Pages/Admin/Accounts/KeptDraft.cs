using Dashboard.Data.Settings;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>What is typed into an account's form while its page is paused; the browser keeps it, encrypted by the server.</summary>
/// <param name="UserId">Whose it is: nobody else goes on with it.</param>
/// <param name="Saved">The account as it was read last.</param>
/// <param name="Typed">As typed and chosen.</param>
/// <param name="Visited">The fields whose errors are shown.</param>
public sealed record KeptDraft(string UserId, AccountListing Saved, AccountSettings Typed, IReadOnlyList<string> Visited);

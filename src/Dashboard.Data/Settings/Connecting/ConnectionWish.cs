namespace Dashboard.Data.Settings.Connecting;

/// <summary>What is to be connected with the consent of its owner.</summary>
/// <param name="Known">The account that is connected again; null for a new one.</param>
/// <param name="PrivacyUrl">The privacy policy of a new account, as typed.</param>
/// <param name="DisplayName">The display name of a new account, as typed; null or blank is none.</param>
public sealed record ConnectionWish(AccountListing? Known, string PrivacyUrl = "", string? DisplayName = null);

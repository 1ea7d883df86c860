using Dashboard.Emulator.OAuth;

namespace Dashboard.Emulator.World;

/// <summary>
/// The hand in the world, for tests: accounts, prompts and answers at times of one's choosing. Times are cut to whole seconds.
/// Thread-safe.
/// </summary>
public sealed class EmulatorWorld
{
    private readonly WorldStore _store;
    private readonly TokenBook _tokens;
    private readonly Users _users;
    private readonly SnowflakeIds _ids;
    private readonly List<EmulatorAccount> _accounts = [];

    internal EmulatorWorld(WorldStore store, TokenBook tokens, Users users, SnowflakeIds ids)
        => (_store, _tokens, _users, _ids) = (store, tokens, users, ids);

    /// <summary>Feedback that exists by now.</summary>
    public int FeedbackCount => _store.FeedbackCount;

    /// <summary>Events that have happened by now.</summary>
    public int EventCount => _store.EventCount;

    /// <summary>The accounts, in the order they were added.</summary>
    public IReadOnlyList<EmulatorAccount> Accounts
    {
        get
        {
            lock (_accounts)
                return [.. _accounts];
        }
    }

    /// <summary>Adds a sending account, already connected to the app.</summary>
    /// <param name="handle">Without the @.</param>
    /// <param name="displayName">At most 20 characters.</param>
    /// <param name="privacyUrl">Absolute, https.</param>
    /// <param name="token">OAuth token; random when left out.</param>
    /// <param name="tokenSecret">Its secret; random when left out.</param>
    public EmulatorAccount AddAccount(
        string userId, string handle, string displayName, string privacyUrl, string? token = null, string? tokenSecret = null)
    {
        _users.Add(userId, handle);
        var issued = _tokens.Issue(userId, handle, token, tokenSecret);
        var account = new EmulatorAccount(userId, handle, displayName, privacyUrl, issued.Token, issued.Secret);
        lock (_accounts)
            _accounts.Add(account);
        return account;
    }

    /// <summary>A token to act for any user, a recipient say; the same again until revoked.</summary>
    public (string Token, string TokenSecret) AddUser(string userId, string screenName)
    {
        _users.Add(userId, screenName);
        var issued = _tokens.Issue(userId, screenName);
        return (issued.Token, issued.Secret);
    }

    /// <summary>The user's token is worth nothing from now on (401, code 89). False when there was none.</summary>
    public bool RevokeToken(string userId) => _tokens.Revoke(userId);

    /// <summary>The account's calls are refused from now on (403, code 64).</summary>
    public void Suspend(string userId) => _users.Suspend(userId);

    /// <summary>Says whether a user can be messaged; null is X's "unknown".</summary>
    public void SetCanDm(string userId, bool? canDm) => _users.SetCanDm(userId, canDm);

    /// <summary>Adds a prompt as if it had been sent then; no rule of X's is applied. Answers its id.</summary>
    public string AddFeedback(NewFeedback prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var feedback = prompt.ToFeedback(_ids);
        _store.Add(feedback);
        return feedback.Id;
    }

    /// <summary>Gives a score then. False when there was one already.</summary>
    public bool AddScore(string feedbackId, int score, DateTimeOffset at)
        => _store.Answer(Find(feedbackId), at.ToUnixTimeSeconds(), score, comment: null);

    /// <summary>Gives a comment then. False when there was one already.</summary>
    public bool AddComment(string feedbackId, string comment, DateTimeOffset at)
        => _store.Answer(Find(feedbackId), at.ToUnixTimeSeconds(), score: null, comment);

    /// <summary>Makes an update that changes nothing but its time.</summary>
    public void AddRepeat(string feedbackId, DateTimeOffset at) => _store.Repeat(Find(feedbackId), at.ToUnixTimeSeconds());

    /// <summary>An account's events by now, in order of time: for who works out what a client must know.</summary>
    internal IReadOnlyList<FeedbackEvent> EventsOf(string userId) => _store.Events(userId, 0, long.MaxValue / 2, 0, int.MaxValue).Events;

    private Feedback Find(string id) => _store.Find(id) ?? throw new ArgumentException("There is no feedback " + id + ".", nameof(id));
}

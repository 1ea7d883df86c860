namespace Dashboard.Data.Store.Cells;

/// <summary>What an hour cell knows of one score, as one number: by how its conversation was handled, then by hour, score, comment
/// and time.</summary>
internal readonly record struct PackedScore(int Code)
{
    private const int HandlingPlace = 21;
    private const int HourPlace = 16;
    private const int ScorePlace = 12;
    private const int CommentPlace = 11;
    private const int HourMask = (1 << (HandlingPlace - HourPlace)) - 1;
    private const int ScoreMask = (1 << (HourPlace - ScorePlace)) - 1;
    private const int StepMask = (1 << CommentPlace) - 1;

    /// <param name="hour">The hour on the reporting zone's clocks in which it was given, 0 to 23.</param>
    /// <param name="score">0 to 10.</param>
    /// <param name="hasComment">Whether it has a comment by now.</param>
    /// <param name="step">How long it took, see <see cref="Feedback.AnswerTimes"/>.</param>
    /// <param name="handling">How its conversation went: the code of a <see cref="Feedback.Handling"/>.</param>
    public PackedScore(int hour, int score, bool hasComment, int step, int handling = 0)
        : this((handling << HandlingPlace) | (hour << HourPlace) | (score << ScorePlace) | (hasComment ? 1 << CommentPlace : 0) | step)
    {
    }

    public int Handling => Code >> HandlingPlace;

    public int Hour => (Code >> HourPlace) & HourMask;

    public int Score => (Code >> ScorePlace) & ScoreMask;

    public bool HasComment => (Code & (1 << CommentPlace)) != 0;

    public int Step => Code & StepMask;
}

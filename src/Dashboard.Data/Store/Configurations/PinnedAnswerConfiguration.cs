using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class PinnedAnswerConfiguration : IEntityTypeConfiguration<PinnedAnswer>
{
    public void Configure(EntityTypeBuilder<PinnedAnswer> builder)
    {
        builder.Property(pin => pin.Id).ValueGeneratedNever();
        builder.Property(pin => pin.FeedbackId).HasMaxLength(32);
        builder.Property(pin => pin.PinnedBy).HasMaxLength(256);
        builder.HasOne<Team>().WithMany().HasForeignKey(pin => pin.TeamId);
        builder.HasOne<Agent>().WithMany().HasForeignKey(pin => pin.AgentId);
        builder.HasIndex(pin => new { pin.AgentId, pin.TeamId, pin.FeedbackId })
            .IsUnique()
            .HasDatabaseName("IX_PinnedAnswers_AgentId_TeamId_FeedbackId");
    }
}

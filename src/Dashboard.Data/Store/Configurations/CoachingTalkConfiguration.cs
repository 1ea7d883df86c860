using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class CoachingTalkConfiguration : IEntityTypeConfiguration<CoachingTalk>
{
    public void Configure(EntityTypeBuilder<CoachingTalk> builder)
    {
        builder.Property(talk => talk.Id).ValueGeneratedNever();
        builder.Property(talk => talk.Note).HasMaxLength(CoachingTalk.LongestNote);
        builder.Property(talk => talk.Step).HasMaxLength(CoachingTalk.LongestStep);
        builder.Property(talk => talk.ChangedBy).HasMaxLength(256);
        builder.HasOne<Team>().WithMany().HasForeignKey(talk => talk.TeamId);
        builder.HasOne<Agent>().WithMany().HasForeignKey(talk => talk.AgentId);
        builder.HasIndex(talk => new { talk.AgentId, talk.TeamId }).HasDatabaseName("IX_CoachingTalks_AgentId_TeamId");
    }
}

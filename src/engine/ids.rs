//! 結果に出る、決まった名前。契約 §2 の名前とともに。

use super::closed_list::closed_list;

closed_list! {
    /// 見込み。決めるのは市区町村である。
    Verdict {
        /// 使える期間の中にいる
        Available = "available",
        /// まだ始まっていない
        NotYet = "not_yet",
        /// 期間が終わっている
        Ended = "ended",
        /// この制度では使えないと考えられる
        NotAvailable = "not_available",
        /// 分かっていることだけでは決まらない
        Undecided = "undecided",
    }
}

closed_list! {
    /// 市区町村に確認すること。id のアルファベット順。
    Confirm {
        /// 仕事と仕事のあいだ
        BetweenJobs = "between_jobs",
        /// 負担上限を見直す月
        CapReviewPractice = "cap_review_practice",
        /// 転籍を転職と数えるか
        EmployerTransfer = "employer_transfer",
        /// 一時的な利用のあとの終わりの日
        EndAfterTemporaryUse = "end_after_temporary_use",
        /// いっしょに使えないと考えられるサービス
        ExclusiveService = "exclusive_service",
        /// 産休・育休・介護休業
        FamilyLeave = "family_leave",
        /// サービスと就職のあいだが空いている
        GapBeforeHire = "gap_before_hire",
        /// 転職の理由と証明
        JobChange = "job_change",
        /// 1か月をこえる離職
        JobChangeGap = "job_change_gap",
        /// 内定は1か月以内、就職はそのあと
        JobChangeOfferDay = "job_change_offer_day",
        /// 2回目の転職
        JobChangeRepeated = "job_change_repeated",
        /// うるう年で1日ちがう終わりの日
        LeapDayEnd = "leap_day_end",
        /// 始まる前の休職
        LeaveBeforeStart = "leave_before_start",
        /// 利用中の休職
        LeaveDuringUse = "leave_during_use",
        /// 地域の事業所のきまり
        LocalProviderRule = "local_provider_rule",
        /// 宿泊型自立訓練の上限
        LodgingTrainingCap = "lodging_training_cap",
        /// 前のサービスなしの労働時間延長
        LongerHoursWithoutService = "longer_hours_without_service",
        /// 月の1日から始める市区町村
        MonthStartPractice = "month_start_practice",
        /// 65歳以上
        Over65 = "over_65",
        /// 公務員・会計年度任用職員
        PublicService = "public_service",
        /// 職場に戻った日からの数え方
        ReturnDay = "return_day",
        /// 短時間型
        ShortHoursInService = "short_hours_in_service",
        /// 婚姻届を出していないパートナー
        SpouseCommonLaw = "spouse_common_law",
        /// 住民票が別の配偶者
        SpouseSeparate = "spouse_separate",
        /// トライアル雇用の数え始め
        TrialStart = "trial_start",
        /// 18歳未満
        Under18 = "under_18",
    }
}

closed_list! {
    /// 所得区分。
    Category {
        /// 生活保護
        PublicAssistance = "public_assistance",
        /// 低所得 (市町村民税非課税)
        LowIncome = "low_income",
        /// 一般1
        General1 = "general_1",
        /// 一般2
        General2 = "general_2",
    }
}

closed_list! {
    /// 要件。決める順。
    Rule {
        /// 就労に向けた支援を受けたか
        PriorService = "prior_service",
        /// 通常の事業所に新たに雇用されたか
        KindOfWork = "kind_of_work",
        /// 働きながらの一時的な利用
        TemporaryUse = "temporary_use",
        /// 転職
        JobChange = "job_change",
        /// 就労を継続して6か月
        SixMonths = "six_months",
        /// 3年
        ThreeYears = "three_years",
        /// 休職
        Leave = "leave",
        /// ほかのサービス
        OtherServices = "other_services",
        /// 年齢
        Age = "age",
    }
}

closed_list! {
    /// 要件ごとの判定。
    Outcome {
        /// みたす
        Met = "met",
        /// みたさない
        NotMet = "not_met",
        /// 市区町村に確認
        Ask = "ask",
        /// 答えがないので分からない
        Unknown = "unknown",
    }
}

closed_list! {
    /// 判定の理由。
    Reason {
        /// 対象のサービスを使ってから就職した
        ServiceCounts = "service_counts",
        /// 対象のサービスを使っていない
        ServiceDoesNotCount = "service_does_not_count",
        /// どのサービスを使ったか分からない
        ServiceUnknown = "service_unknown",
        /// 復職のための利用なので、前のサービスはいらない
        ServiceNotNeededAfterReturn = "service_not_needed_after_return",
        /// 前のサービスなしで労働時間を延ばした
        LongerHoursWithoutService = "longer_hours_without_service",
        /// サービスと就職のあいだが空いている
        ServiceThenGap = "service_then_gap",
        /// 通常の事業所に雇われている
        EmployedAtOrdinaryWorkplace = "employed_at_ordinary_workplace",
        /// まだ就職していない
        NoJobYet = "no_job_yet",
        /// A型は通常の事業所にあたらない
        ContinuousAIsNotOrdinary = "continuous_a_is_not_ordinary",
        /// 自営業は雇用ではない
        SelfEmploymentIsNotEmployment = "self_employment_is_not_employment",
        /// 公務員の任用
        PublicAppointment = "public_appointment",
        /// 短時間型の数え方は決まっていない
        ShortHoursCountOpen = "short_hours_count_open",
        /// 仕事の種類が分からない
        KindUnknown = "kind_unknown",
        /// トライアル雇用の数え始めが決まっていない
        TrialCountOpen = "trial_count_open",
        /// 一時的な利用がまだ続いている
        TemporaryUseContinues = "temporary_use_continues",
        /// 一時的な利用の終わった次の日から数える
        CountedFromEndOfTemporaryUse = "counted_from_end_of_temporary_use",
        /// 職場に戻った日と、利用が終わった次の日がちがう
        ReturnDayDiffers = "return_day_differs",
        /// 職場に戻った日が分からない
        ReturnDayUnknown = "return_day_unknown",
        /// 1か月以内の転職
        ChangedWithinOneMonth = "changed_within_one_month",
        /// 1か月をこえて空いた
        GapAboveOneMonth = "gap_above_one_month",
        /// 内定だけが1か月以内
        OfferWithinOneMonth = "offer_within_one_month",
        /// 2回目の転職
        ChangedTwice = "changed_twice",
        /// 転籍
        EmployerTransferred = "employer_transferred",
        /// 仕事と仕事のあいだ
        BetweenTwoJobs = "between_two_jobs",
        /// 雇用が終わっている
        EmploymentEnded = "employment_ended",
        /// 6か月がすぎた
        SixMonthsReached = "six_months_reached",
        /// 6か月がまだすぎていない
        SixMonthsNotReached = "six_months_not_reached",
        /// 就職した日が分からない
        HireDayUnknown = "hire_day_unknown",
        /// 3年の中にいる
        WithinThreeYears = "within_three_years",
        /// 3年がすぎた
        ThreeYearsPassed = "three_years_passed",
        /// 最後の日が決まらない
        EndUnknown = "end_unknown",
        /// 始まる前の休職
        OnLeaveBeforeStart = "on_leave_before_start",
        /// 利用中の休職
        OnLeaveDuringUse = "on_leave_during_use",
        /// いっしょに使えないと考えられるサービス
        OverlappingService = "overlapping_service",
        /// 18歳未満
        Under18 = "under_18",
        /// 年齢が分からない
        AgeUnknown = "age_unknown",
        /// 65歳以上でも年齢の上限はない
        NoUpperAgeLimit = "no_upper_age_limit",
    }
}

closed_list! {
    /// 次にすること。
    StepId {
        /// 市区町村に確認する
        AskMunicipality = "ask_municipality",
        /// 事業所に話す
        TalkToProvider = "talk_to_provider",
        /// 申請する
        Apply = "apply",
        /// 聞き取り調査を受ける
        Interview = "interview",
        /// サービス等利用計画案を出す
        ServicePlan = "service_plan",
        /// 受給者証を受けとる
        ReceiveCertificate = "receive_certificate",
        /// 事業所と契約する
        Contract = "contract",
        /// 使い始める
        StartUsing = "start_using",
        /// 毎年更新する
        RenewEveryYear = "renew_every_year",
        /// 終わったあとの相談先を決める
        PrepareHandover = "prepare_handover",
        /// 新しい仕事に就く
        FindJobInTime = "find_job_in_time",
        /// 税の申告を確かめる
        CheckTaxReturn = "check_tax_return",
    }
}

closed_list! {
    /// ほかに使えるもの。
    Alternative {
        /// 就職前の事業所の職場定着支援 (最初の6か月)
        FormerProvider = "former_provider",
        /// 障害者就業・生活支援センター
        WorkLifeCentre = "work_life_centre",
        /// 市区町村の就労支援センター
        LocalEmploymentCentre = "local_employment_centre",
        /// ジョブコーチ
        JobCoach = "job_coach",
        /// 復職・時間延長のための就労移行・就労継続
        ServiceForReturn = "service_for_return",
        /// リワーク
        Rework = "rework",
        /// 相談支援
        ConsultationSupport = "consultation_support",
        /// ハローワークの専門窓口
        HelloWork = "hello_work",
        /// 就労移行支援などをもう一度
        TrainingAgain = "training_again",
    }
}

closed_list! {
    /// 暦に書く日。
    CalendarId {
        /// 6か月になる日
        SixMonths = "six_months",
        /// 申請の相談を始める日
        ApplyFrom = "apply_from",
        /// 申請しておきたい日
        ApplyTo = "apply_to",
        /// 使える最初の日
        FirstDay = "first_day",
        /// 上限が切りかわる日
        CapChange = "cap_change",
        /// 新しい仕事を始める最後の日
        RehireBy = "rehire_by",
        /// 使える最後の日
        LastDay = "last_day",
    }
}
